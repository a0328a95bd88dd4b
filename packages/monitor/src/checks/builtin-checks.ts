import { allowedValuesCheck } from './builtin/allowed-values.ts'
import { columnMeasureChecks } from './builtin/column-measures.ts'
import { columnSchema } from './builtin/column-schema.ts'
import { correlationChangeCheck } from './builtin/correlation-change.ts'
import { dataMeasureChecks } from './builtin/data-measures.ts'
import { driftedColumnShare, notDrifted } from './builtin/drift-checks.ts'
import {
  conflictingLabelShare,
  duplicatedKeyShare,
  duplicatedRowShare,
} from './builtin/duplicate-checks.ts'
import { extraColumns } from './builtin/extra-columns.ts'
import { formatCheck } from './builtin/format.ts'
import { infiniteShare } from './builtin/infinite-share.ts'
import { missingShare } from './builtin/missing-share.ts'
import { notConstant } from './builtin/not-constant.ts'
import { referenceAge } from './builtin/reference-age.ts'
import { ascending, freshnessCheck, longestGap } from './builtin/time-checks.ts'
import { unique } from './builtin/unique.ts'
import { valueRange } from './builtin/value-range.ts'
import type { Check } from './check.ts'

/** Every check that comes with the package, in the order in which reports list them. */
export const builtinChecks: readonly Check[] = Object.freeze([
  columnSchema,
  missingShare,
  infiniteShare,
  valueRange,
  allowedValuesCheck,
  formatCheck,
  unique,
  notConstant,
  ...columnMeasureChecks,
  ascending,
  freshnessCheck,
  longestGap,
  notDrifted,
  ...dataMeasureChecks,
  extraColumns,
  duplicatedRowShare,
  duplicatedKeyShare,
  conflictingLabelShare,
  correlationChangeCheck,
  driftedColumnShare,
  referenceAge,
])

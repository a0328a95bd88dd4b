import { quoteLiteral } from './quote-literal.ts'
import { hasShape, type TextReading } from './text-reading.ts'

const isoDate = '[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}'
const isoTime = '[0-9]{1,2}:[0-9]{2}:[0-9]{2}([.][0-9]+)?'
const shortTime = '[0-9]{1,2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?'
const zone = '(Z| ?UTC|[+-][0-9]{2}(:?[0-9]{2})?)'

const iso: readonly TextReading[] = [
  casting('date', isoDate, 'DATE'),
  casting('timestamp', `${isoDate}([T ]${shortTime})?`, 'TIMESTAMP'),
  casting('zoned timestamp', `${isoDate}[T ]${isoTime}${zone}`, 'TIMESTAMPTZ'),
  casting('time', shortTime, 'TIME'),
]

/** Notations that are not ISO 8601: the shape of the date and its strptime format. */
const notations: readonly (readonly [format: string, shape: string, rival?: string])[] = [
  ['%Y/%m/%d', '[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}'],
  ['%d.%m.%Y', '[0-9]{1,2}[.][0-9]{1,2}[.][0-9]{4}'],
  ['%d/%m/%Y', '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}', '%m/%d/%Y'],
  ['%m/%d/%Y', '[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}', '%d/%m/%Y'],
  ['%d-%m-%Y', '[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}', '%m-%d-%Y'],
  ['%m-%d-%Y', '[0-9]{1,2}-[0-9]{1,2}-[0-9]{4}', '%d-%m-%Y'],
]
const timeFormats = [
  '',
  ' %H:%M',
  ' %H:%M:%S',
  ' %H:%M:%S.%f',
  ' %I:%M %p',
  ' %I:%M:%S %p',
] as const

/**
 * The readings of dates, times and timestamps, best first: ISO 8601, then year, month, day with slashes, day, month, year
 * with dots, and both orders of day and month with slashes or hyphens, each the other's rival. Years have four digits.
 */
export const temporalReadings: readonly TextReading[] = Object.freeze([
  ...iso,
  ...notations.flatMap(([format, shape, rival]) => [
    parsing(format, shape, [format], 'DATE', rival),
    parsing(
      `${format} time`,
      `${shape}( ${shortTime}( [AaPp][Mm])?)?`,
      timeFormats.map((time) => format + time),
      'TIMESTAMP',
      rival === undefined ? undefined : `${rival} time`,
    ),
  ]),
])

function casting(id: string, shape: string, type: string): TextReading {
  return {
    id,
    shape,
    holds: (text) => hasShape(text, shape),
    value: (text) => `TRY_CAST(${text} AS ${type})`,
  }
}

function parsing(
  id: string,
  shape: string,
  formats: readonly string[],
  type: string,
  rival: string | undefined,
): TextReading {
  const list = `[${formats.map(quoteLiteral).join(', ')}]`
  return {
    id,
    shape,
    holds: (text) => hasShape(text, shape),
    value: (text) => `CAST(try_strptime(${text}, ${list}) AS ${type})`,
    ...(rival !== undefined && { rival }),
  }
}

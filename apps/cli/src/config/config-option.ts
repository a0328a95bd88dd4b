import { Option } from 'commander'
import { nonEmpty } from '../compare/option-values.ts'

/** Returns the option `--config`, the same for every command that reads one. */
export function configOption(): Option {
  return new Option('-c, --config <file>', 'the configuration')
    .default('leeway.yaml')
    .argParser(nonEmpty)
}

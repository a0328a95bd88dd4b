import fc from 'fast-check'

/** Any text of the characters that mean something to a text format, or are nothing that one may hold. */
export const hostileText: fc.Arbitrary<string> = fc.string({
  unit: fc.constantFrom(...'\\\\,= "\'\n\t\r\0#/{}:.%a1é', '👍', '\ud83d'),
})

/** Names that break a careless writer of text formats; each is a valid label value as it is. */
export const hostileNames: readonly string[] = [
  'plain',
  'say "drift"',
  'first\nsecond',
  'C:\\models\\new',
  'a\\,b=c d',
  'ends in \\',
  'eu/west/1',
  '..',
  ' ',
  'a,b=c d',
  '} 1 # {',
  '#comment',
  '👩‍🔬 größe',
  'x'.repeat(256),
]

/** Labels of a monitor whose names and values are hostile, and what becomes of them. */
export const hostileLabels: {
  readonly given: Readonly<Record<string, string>>
  readonly exported: Readonly<Record<string, string>>
} = {
  given: {
    'quo"te': 'say "drift"',
    'new\nline': 'first\nsecond',
    job: 'mine',
    time: 'now',
    feature: 'C:\\',
    empty: '',
    long: 'y'.repeat(1024),
  },
  exported: {
    quo_te: 'say "drift"',
    new_line: 'first\nsecond',
    exported_job: 'mine',
    exported_time: 'now',
    exported_feature: 'C:\\',
    long: `${'y'.repeat(247)}…407431c5`,
  },
}

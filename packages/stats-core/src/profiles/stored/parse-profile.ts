import { checkColumn } from './check-column.ts'
import { checkList, checkRecord, checkText, checkWhole, malformed } from './check-values.ts'
import { profileError } from './profile-error.ts'
import { type StoredColumn, type StoredProfile, storedProfileVersion } from './stored-profile.ts'

/**
 * Returns the profile that a text holds.
 *
 * Everything is checked that a wrong or damaged file could have wrong: the version, the shape, and that the counts add up. Messages name the place, never a value.
 *
 * @throws StatsError `invalid_option` when the text is no profile, or one of another version
 */
export function parseProfile(text: string): StoredProfile {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (cause) {
    throw profileError(
      'the text is no JSON, it was cut off or damaged; it must be what serializeProfile returned',
      cause,
    )
  }
  return checkProfile(value)
}

/**
 * Returns `value`, once it has been found to be a profile: for one that was kept as JSON in a database. As {@link parseProfile}.
 *
 * @throws StatsError `invalid_option` when it is no profile, or one of another version
 */
export function checkProfile(value: unknown): StoredProfile {
  const profile = checkRecord(value, 'the profile')
  if (profile.format !== 'leeway-profile') {
    throw profileError(`found no format "leeway-profile", it must be what profileFrame returned`)
  }
  const { version } = profile
  if (version !== storedProfileVersion) {
    const found = typeof version === 'number' ? version : typeof version
    const isNewer = typeof version === 'number' && version > storedProfileVersion
    throw profileError(
      `found version ${found}, this release of Leeway reads version ${storedProfileVersion}: ${isNewer ? 'upgrade Leeway, or ' : ''}profile the data again`,
    )
  }
  const rows = checkWhole(profile.rows, 'rows')
  const names = new Set<string>()
  const columns: StoredColumn[] = checkList(profile.columns, 'columns', (column, path) => {
    const checked = checkColumn(column, path)
    if (checked.rows !== rows) {
      throw malformed(`${path}.rows`, `the profile's ${rows}`, checked.rows)
    }
    if (names.has(checked.name)) throw malformed(`${path}.name`, 'a name of its own', 'one taken')
    names.add(checked.name)
    return checked
  })
  const unreadable = checkList(profile.unreadable, 'unreadable', (column, path) => {
    const { name, detail } = checkRecord(column, path)
    return { name: checkText(name, `${path}.name`), detail: checkText(detail, `${path}.detail`) }
  })
  return { format: 'leeway-profile', version: storedProfileVersion, rows, columns, unreadable }
}

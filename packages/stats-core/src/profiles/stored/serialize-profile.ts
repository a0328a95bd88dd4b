import type { StoredProfile } from './stored-profile.ts'

/** Returns the profile as JSON in one line. The same profile gives the same text, which {@link parseProfile} reads back to the same profile. */
export function serializeProfile(profile: StoredProfile): string {
  return JSON.stringify(profile)
}

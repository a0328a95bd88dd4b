import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { frameFromArrays, seededRandom } from '../../../src/index.ts'
import { mergeProfiles } from '../../../src/profiles/stored/merge-profiles.ts'
import { checkProfile, parseProfile } from '../../../src/profiles/stored/parse-profile.ts'
import { profileFrame } from '../../../src/profiles/stored/profile-frame.ts'
import { serializeProfile } from '../../../src/profiles/stored/serialize-profile.ts'
import { frameOf, rowsOf } from './random-frames.ts'

const random = seededRandom('parse')
const profile = profileFrame(
  frameFromArrays({
    price: Float64Array.from({ length: 700 }, () => random.nextDouble()),
    team: Array.from({ length: 700 }, () => `team ${Math.floor(random.nextDouble() * 1100)}`),
    when: Array.from({ length: 700 }, (_, day) => new Date(86_400_000 * day)),
  }),
)

type Json = { [key: string]: Json } & Json[]
/** The profile, written and read as JSON, with one thing changed. */
function changed(change: (json: Json) => void): unknown {
  const json = JSON.parse(serializeProfile(profile)) as Json
  change(json)
  return json
}
const put = (json: unknown, key: string | number, value: unknown): void => {
  ;(json as Record<string | number, unknown>)[key] = value
}

describe('parseProfile', () => {
  it('reads back what was written, of any data and of merged profiles (law)', () => {
    expect(parseProfile(serializeProfile(profile))).toEqual(profile)
    fc.assert(
      fc.property(rowsOf(400), rowsOf(400), (a, b) => {
        const [x, y] = [profileFrame(frameOf(a)), profileFrame(frameOf(b))]
        for (const each of [x, mergeProfiles(x, y), profileFrame(frameOf(b), { like: x })]) {
          const text = serializeProfile(each)
          expect(parseProfile(text)).toEqual(each)
          expect(serializeProfile(parseProfile(text))).toBe(text)
        }
      }),
      { seed: 81, numRuns: 40 },
    )
  })

  it.each([
    ['no JSON', 'nonsense', /the text is no JSON/],
    ['no record', '[]', /the profile must be a record, found a list of 0/],
    ['something else', '{"schemaVersion":"1"}', /found no format "leeway-profile"/],
    [
      'another version',
      '{"format":"leeway-profile","version":2}',
      /found version 2, this release of Leeway reads version 1/,
    ],
    ['no version', '{"format":"leeway-profile"}', /found version undefined/],
  ])('refuses %s', (_, text, message) => {
    expect(() => parseProfile(text)).toThrow(message)
    expect(() => parseProfile(text)).toThrow(expect.objectContaining({ name: 'StatsError' }))
  })

  it.each<[string, (json: Json) => void, RegExp]>([
    ['a row too many', (p) => put(p, 'rows', 701), /columns\[0\]\.rows must be the profile's 701/],
    [
      'two columns of a name',
      (p) => put(p.columns![1], 'name', 'price'),
      /columns\[1\]\.name must be a name of its own/,
    ],
    [
      'an unknown kind',
      (p) => put(p.columns![0], 'kind', 'embedding'),
      /columns\[0\]\.kind must be numeric/,
    ],
    [
      'counts that do not add up',
      (p) => put(p.columns![0]!.bins!.counts, 3, 1),
      /columns\[0\]\.bins\.counts must add up to 700/,
    ],
    [
      'a count too few',
      (p) => p.columns![0]!.bins!.counts!.pop(),
      /bins\.counts must be 20 counts, found a list of 19/,
    ],
    [
      'edges out of order',
      (p) => p.columns![0]!.bins!.edges!.reverse(),
      /bins\.edges\[1\] must be above the number before it/,
    ],
    [
      'a lost item of the sketch',
      (p) => p.columns![0]!.sketch!.levels!.at(-1)!.pop(),
      /sketch\.levels, by their weights, must add up to 700/,
    ],
    [
      'an item beyond the extremes',
      (p) => put(p.columns![0]!.sketch, 'max', 0.5),
      /sketch\.levels must be between min and max/,
    ],
    [
      'half a count',
      (p) => put(p.columns![0], 'missing', 0.5),
      /columns\[0\]\.missing must be a whole number, 0 or more/,
    ],
    [
      'a damaged register',
      (p) => put(p.columns![0]!.distinct, 'registers', 'AB!'),
      /registers must be 4096 digits/,
    ],
    [
      'a category twice',
      (p) => p.columns![1]!.tally!.others!.push(p.columns![1]!.tally!.others![0]!),
      /others\[\d+\]\[0\] must be a text of its own/,
    ],
    [
      'a category fewer',
      (p) => p.columns![1]!.tally!.others!.pop(),
      /tally\.others must add up to 700/,
    ],
    [
      'no moments',
      (p) => put(p.columns![0], 'moments', undefined),
      /moments must be a record, found nothing/,
    ],
  ])('refuses %s', (_, change, message) => {
    expect(() => checkProfile(changed(change))).toThrow(message)
  })

  it('refuses, or reads as something else, whatever single place is taken away (law)', () => {
    const paths: (string | number)[][] = []
    const walk = (value: unknown, path: (string | number)[]): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value)) {
        paths.push([...path, key])
        walk(inner, [...path, key])
      }
    }
    walk(profile, [])
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(null, 'x', -1, {}), (path, value) => {
        const broken = changed((json) => {
          const parent = path.slice(0, -1).reduce((at, key) => at[key as string] as Json, json)
          put(parent, path.at(-1)!, value)
        })
        let read: unknown
        try {
          read = checkProfile(broken)
        } catch (error) {
          expect(error).toMatchObject({ name: 'StatsError' })
          return
        }
        expect(read).toEqual(broken)
      }),
      { seed: 82, numRuns: 150 },
    )
  })
})

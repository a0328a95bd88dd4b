import { describe, expect, it } from 'vitest'
import { columnMappingSchema } from '../../src/config/column-mapping-schema.ts'
import { parseYaml, readYaml } from '../../src/yaml/read-yaml.ts'

const parseMapping = (text: string, path: string) => parseYaml(text, path, columnMappingSchema)

describe('parseYaml', () => {
  it('reads YAML', () => {
    expect(parseMapping('target: churned # as billed\nprediction: [p1, p2]\n', 'm.yaml')).toEqual({
      target: 'churned',
      prediction: ['p1', 'p2'],
    })
  })

  it('reads embeddings', () => {
    expect(parseMapping('embeddings:\n  review: [v0, v1]\n', 'm.yaml')).toEqual({
      embeddings: { review: ['v0', 'v1'] },
    })
  })

  it('reads JSON', () => {
    expect(parseMapping('{\n\t"numericalFeatures": ["a\\nb"]\n}', 'm.json')).toEqual({
      numericalFeatures: ['a\nb'],
    })
  })

  it('takes an empty file for an empty mapping', () => {
    expect(parseMapping('', 'm.yaml')).toEqual({})
  })

  it.each([
    ['a syntax error', 'target: [a', /^m:1:11: /],
    ['a key that is there twice', 'target: a\ntarget: b', "m:2:1: the key 'target' is there twice"],
    ['an alias without an anchor', 'id: a\ntarget: *b', /^m:2:9: an alias .* without an anchor/],
    ['a second document', 'target: a\n---\ntarget: b', 'm:2:1: a second document begins (---)'],
    ['a tab', 'embeddings:\n\ta: [b]', /^m:2:1: indented by a tab; expected spaces/],
    [
      'a prediction of no columns',
      'prediction: {}',
      'm:1:13: prediction: expected `label`, `probabilities`, or both',
    ],
    [
      'all that is wrong with the nearest form',
      'prediction: { label: 3, probabilities: 4 }',
      /^m:1:22: prediction.label: .*\nm:1:40: prediction.probabilities: /,
    ],
    [
      'a list',
      '- a',
      'm:1:1: expected keys with column names, such as `target: churned`, found a list',
    ],
    [
      'a number for a name',
      'target: 3',
      'm:1:9: target: expected the name of a column, found a number',
    ],
    [
      'an empty name',
      'target: ""',
      'm:1:9: target: expected the name of a column, found an empty text',
    ],
    [
      'a wrong item of a list',
      'numericalFeatures:\n  - a\n  - 3',
      'm:3:5: numericalFeatures.1: expected the name of a column, found a number',
    ],
    [
      'the Python name of a key',
      'numerical_features: [a]',
      "m:1:1: unknown key 'numerical_features': did you mean 'numericalFeatures'?",
    ],
    ['an unknown key', 'colour: red', /^m:1:1: unknown key 'colour': known keys are target, /],
  ])('says where and what for %s', (_, text, message) => {
    expect(() => parseMapping(text, 'm')).toThrow(message)
  })

  it('reports every wrong place, in the order of the file', () => {
    expect(() => parseMapping('targt: a\nid: 3\nprediction: {}', 'm')).toThrow(
      /^m:1:1: .*'target'\?\nm:2:5: .*\nm:3:13: /,
    )
  })
})

describe('quotes no text that may be a secret', () => {
  it.each([
    [
      'a key without a space after its colon',
      '{target:hunter2}',
      /'target: …', with a space after/,
    ],
    ['a key that is none', '{"password=hunter2 x": a}', /unknown key 'password…'/],
    ['an alias', 'target: *hunter2', /m:1:9: an alias/],
    ['a syntax error', 'target: "a" hunter2', /^m:1:13: /],
    ['a bad escape', 'target: "hunter2\\q"', /backslash/],
    ['a key that is there twice', 'id: hunter2\nid: hunter2', /the key 'id' is there twice/],
    ['a tag and a value', 'target: !hunter2 [hunter2]', /found a list/],
  ])('in %s', (_, text, message) => {
    expect(() => parseMapping(text, 'm')).toThrow(message)
    expect(() => parseMapping(text, 'm')).not.toThrow('hunter2')
  })
})

it('names the file that is not there', async () => {
  await expect(
    readYaml('nowhere/mapping.yaml', columnMappingSchema, { prefix: '--mapping ' }),
  ).rejects.toThrow('--mapping nowhere/mapping.yaml: no such file')
})

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
    ['a key that is there twice', 'target: a\ntarget: b', 'm:2:1: Map keys must be unique'],
    ['an alias without an anchor', 'target: *b', /^m: .*alias/],
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
      "m:1:21: unknown key 'numerical_features': did you mean 'numericalFeatures'?",
    ],
    ['an unknown key', 'colour: red', /^m:1:9: unknown key 'colour': known keys are target, /],
  ])('says where and what for %s', (_, text, message) => {
    expect(() => parseMapping(text, 'm')).toThrow(message)
  })

  it('reports every wrong place, in the order of the file', () => {
    expect(() => parseMapping('targt: a\nid: 3\nprediction: {}', 'm')).toThrow(
      /^m:1:8: .*'target'\?\nm:2:5: .*\nm:3:13: /,
    )
  })
})

it('names the file that is not there', async () => {
  await expect(
    readYaml('nowhere/mapping.yaml', columnMappingSchema, { prefix: '--mapping ' }),
  ).rejects.toThrow('--mapping nowhere/mapping.yaml: no such file')
})

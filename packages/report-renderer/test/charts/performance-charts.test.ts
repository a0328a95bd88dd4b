import { describe, expect, it } from 'vitest'
import { curveFigure } from '../../src/charts/curve-figure.ts'
import { residualFigure } from '../../src/charts/residual-figure.ts'

const text = { title: 'A <title>', description: 'What it shows.' }
const style = { xTitle: 'recall', yTitle: '<precision>' }
const curve = { x: [0, 0.5, 1], y: [0, 0.8, 1] }

describe('curveFigure', () => {
  it('draws the current curve, the reference behind it, and the line of chance', () => {
    const svg = curveFigure(text, curve, curve, { ...style, baseline: 'diagonal', dots: true })
    const classes = [...svg.matchAll(/<path class="([a-z-]+)"/g)].map(([, name]) => name)
    expect(classes).toEqual(['grid', 'axis', 'chance', 'then-curve', 'now-curve', 'now-dots'])
    expect(svg).toContain('class="now-curve" d="M40 270L195 62L350 10"')
  })

  it('leaves out what there is not, and escapes its texts', () => {
    const svg = curveFigure(text, curve, undefined, style)
    expect(svg).not.toMatch(/then-curve|chance|now-dots/)
    expect(svg).toContain('&lt;precision&gt;')
    expect(svg).toContain('<title>A &lt;title&gt;</title>')
  })
})

describe('residualFigure', () => {
  it('draws densities, so that bins of another width on the other side compare', () => {
    const wide = { edges: [-2, 0, 2], counts: [5, 5] }
    const narrow = { edges: [-2, -1, 0, 1, 2], counts: [5, 5, 5, 5] }
    const svg = residualFigure(text, wide, narrow)
    const areas = [...svg.matchAll(/class="(reference|current)" d="([^"]+)"/g)]
    expect(areas.map(([, side]) => side)).toEqual(['reference', 'current'])
    expect(areas[0]?.[2]).toBe(areas[1]?.[2])
  })

  it('shows the place without error also where all errors are on one side', () => {
    expect(residualFigure(text, { edges: [3, 4], counts: [1] }, undefined)).toContain(
      '<path class="chance" d="M8 10V172"/>',
    )
  })
})

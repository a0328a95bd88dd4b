import type { ClassificationMetrics, Curve, Performance } from '@leeway/monitoring-report'
import { type CurveStyle, curveFigure } from '../charts/curve-figure.ts'
import { residualFigure } from '../charts/residual-figure.ts'
import { formatNumber } from '../format/number.ts'
import { formatPValue } from '../format/p-value.ts'
import { type Markup, markup } from '../markup.ts'

/** A picture of a model's performance, with what it shows in words. */
export interface PerformanceFigure {
  readonly title: string
  readonly caption: string
  readonly figure: Markup
}

/** Returns the pictures that a report has the points for: ROC, precision-recall and calibration curves of a classification, the errors of a regression. */
export function performanceFigures(performance: Performance): PerformanceFigure[] {
  if (performance.task === 'classification') return curvesOf(performance)
  if (performance.task !== 'regression') return []
  const { residuals } = performance.current
  if (residuals === undefined) return []
  const { meanError, rootMeanSquaredError, residualNormality } = performance.current
  const spread =
    rootMeanSquaredError === undefined
      ? ''
      : ` Root mean square ${formatNumber(rootMeanSquaredError)}.`
  const mean = meanError === undefined ? '' : ` Mean ${formatNumber(meanError)}.`
  const normality =
    residualNormality?.pValue === undefined
      ? ''
      : ` That they are normal: p ${formatPValue(residualNormality.pValue)} (Anderson-Darling).`
  const caption = `Prediction less target, as densities.${mean}${spread}${normality}`
  const text = { title: 'Distribution of the errors', description: caption }
  const before = performance.reference?.residuals
  return [{ title: 'Errors', caption, figure: markup(residualFigure(text, residuals, before)) }]
}

type ClassificationPerformance = Extract<Performance, { task: 'classification' }>

function curvesOf({ current, reference }: ClassificationPerformance): PerformanceFigure[] {
  const positives = shareOfPositives(current)
  return [
    ...curve('ROC curve', current.rocCurve, reference?.rocCurve, rocCaption(current), {
      xTitle: 'false positive rate',
      yTitle: 'true positive rate',
      baseline: 'diagonal',
    }),
    ...curve('Precision and recall', current.prCurve, reference?.prCurve, prCaption(current), {
      xTitle: 'recall',
      yTitle: 'precision',
      ...(positives !== undefined && { baseline: positives }),
    }),
    ...curve(
      'Calibration',
      current.calibrationCurve,
      reference?.calibrationCurve,
      calibrationCaption(current),
      {
        xTitle: 'predicted probability',
        yTitle: 'share of positives',
        baseline: 'diagonal',
        dots: true,
      },
    ),
  ]
}

function curve(
  title: string,
  current: Curve | undefined,
  reference: Curve | undefined,
  caption: string,
  style: CurveStyle,
): PerformanceFigure[] {
  if (current === undefined || current.x.length === 0) return []
  const text = { title, description: caption }
  return [{ title, caption, figure: markup(curveFigure(text, current, reference, style)) }]
}

/** The precision of a model that calls rows positive at random: the last point of the curve, at which all are called so. */
function shareOfPositives({ prCurve }: ClassificationMetrics): number | undefined {
  return prCurve?.y.at(-1)
}

function rocCaption({ rocAuc }: ClassificationMetrics): string {
  const area = rocAuc === undefined ? '' : `Area ${formatNumber(rocAuc)}; `
  return `${area}0.5 is the dashed line, that of chance.`
}

function prCaption({ prAuc }: ClassificationMetrics): string {
  const area = prAuc === undefined ? '' : `Average precision ${formatNumber(prAuc)}. `
  return `${area}Dashed: rows called positive at random.`
}

function calibrationCaption({ calibrationError }: ClassificationMetrics): string {
  const error =
    calibrationError === undefined ? '' : `Calibration error ${formatNumber(calibrationError)}. `
  return `${error}On the dashed line a probability means what it says.`
}

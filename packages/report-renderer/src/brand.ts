/** Whose report it is: touches the top and the foot of the page, never the colours of data. */
export interface Brand {
  /** Stands on top, above the monitor's name. */
  readonly company?: string
  /** A PNG or SVG as `data:` URI in base64; it is shown as an image, so that nothing in it runs. */
  readonly logo?: string
  /** Colour of the line under the head of the page, as `#rrggbb`. */
  readonly accent?: string
  /** A sentence at the foot of the page. */
  readonly footer?: string
  /** How far the report may go, such as `Internal`: at the foot of the page, and of every page of a PDF. */
  readonly classification?: string
}

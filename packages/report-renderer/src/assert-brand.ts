import type { Brand } from './brand.ts'
import { RendererError } from './renderer-error.ts'

const logo = /^data:image\/(png|svg\+xml);base64,[A-Za-z0-9+/]+={0,2}$/
const mostLogo = 500_000

/** @throws {RendererError} `invalid_option` for a logo that is no PNG or SVG inside the page, or a colour that is none */
export function assertBrand(brand: Brand | undefined): void {
  if (brand?.logo !== undefined && !(brand.logo.length <= mostLogo && logo.test(brand.logo))) {
    throw new RendererError(
      'invalid_option',
      `brand.logo: expected a PNG or SVG as data:image/png;base64,… or data:image/svg+xml;base64,… of at most ${mostLogo} characters`,
    )
  }
  if (brand?.accent !== undefined && !/^#[0-9a-fA-F]{6}$/.test(brand.accent)) {
    throw new RendererError('invalid_option', 'brand.accent: expected a colour as #rrggbb')
  }
}

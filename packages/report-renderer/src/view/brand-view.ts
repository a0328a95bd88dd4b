import type { Brand } from '../brand.ts'
import { displayName } from '../format/display-name.ts'

/** Whose report it is, as printed; what was not given is empty. */
export interface BrandView {
  readonly company: string
  readonly logo: string
  readonly accent: string
  readonly footer: string
  readonly classification: string
}

/** Returns the brand with invisible characters shown. */
export function brandView(brand: Brand = {}): BrandView {
  const shown = (text = ''): string => displayName(text)
  return {
    company: brand.company ? shown(brand.company) : '',
    logo: brand.logo ?? '',
    accent: brand.accent ?? '',
    footer: brand.footer ? shown(brand.footer) : '',
    classification: brand.classification ? shown(brand.classification) : '',
  }
}

import { titleOf } from './title-of.ts'

const titles: Readonly<Record<string, string>> = {
  anderson: 'Anderson\u2013Darling',
  'anderson-darling': 'Anderson\u2013Darling',
  'categorical-omnibus': 'Categorical omnibus test',
  'chi-square': 'Chi-square',
  'correlation-ratio': 'Correlation ratio',
  'cramers-v': 'Cram\u00e9r\u2019s V',
  'chi-square-homogeneity': 'Chi-square of homogeneity',
  chisquare: 'Chi-square',
  cramer_von_mises: 'Cram\u00e9r\u2013von Mises',
  'cramer-von-mises': 'Cram\u00e9r\u2013von Mises',
  ed: 'Energy distance',
  'epps-singleton': 'Epps\u2013Singleton',
  es: 'Epps\u2013Singleton',
  fisher_exact: 'Fisher\u2019s exact',
  'fisher-exact': 'Fisher\u2019s exact',
  g_test: 'G-test',
  'g-test': 'G-test',
  jensenshannon: 'Jensen\u2013Shannon distance',
  'jensen-shannon': 'Jensen\u2013Shannon distance',
  'jensen-shannon-distance': 'Jensen\u2013Shannon distance',
  kl_div: 'Kullback\u2013Leibler divergence',
  'kullback-leibler': 'Kullback\u2013Leibler divergence',
  ks: 'Kolmogorov\u2013Smirnov',
  'kolmogorov-smirnov': 'Kolmogorov\u2013Smirnov',
  mannw: 'Mann\u2013Whitney U',
  'mann-whitney': 'Mann\u2013Whitney U',
  'maximum-mean-discrepancy': 'MMD',
  mmd: 'Maximum mean discrepancy',
  'pca-reconstruction': 'PCA reconstruction',
  psi: 'Population stability index',
  'rank-omnibus': 'Rank omnibus test',
  t_test: 'Student\u2019s t',
  TVD: 'Total variation distance',
  spearman: 'Spearman\u2019s \u03c1',
  wasserstein: 'Wasserstein distance',
  z: 'Z-test of proportions',
}

/** Returns the name under which the field knows a drift test or an effect size; a test that a user registered keeps its id, as words. */
export function testTitle(id: string): string {
  return titles[id] ?? titleOf(id)
}

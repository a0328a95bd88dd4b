/** A program that tests run. */
export type Program =
  | 'prometheus'
  | 'promtool'
  | 'pushgateway'
  | 'alertmanager'
  | 'victoria-metrics'
  | 'influxd'
  | 'initdb'
  | 'postgres'
  | 'pdfinfo'
  | 'pdffonts'
  | 'pdftotext'
  | 'qpdf'

/** The command of each program, with the Debian package that brings it. */
export const programs: Readonly<Record<Program, { command: string; package: string }>> = {
  prometheus: { command: 'prometheus', package: 'prometheus' },
  promtool: { command: 'promtool', package: 'prometheus' },
  pushgateway: { command: 'prometheus-pushgateway', package: 'prometheus-pushgateway' },
  alertmanager: { command: 'prometheus-alertmanager', package: 'prometheus-alertmanager' },
  'victoria-metrics': { command: 'victoria-metrics', package: 'victoria-metrics' },
  influxd: { command: 'influxd', package: 'influxdb' },
  initdb: { command: 'initdb', package: 'postgresql' },
  postgres: { command: 'postgres', package: 'postgresql' },
  pdfinfo: { command: 'pdfinfo', package: 'poppler-utils' },
  pdffonts: { command: 'pdffonts', package: 'poppler-utils' },
  pdftotext: { command: 'pdftotext', package: 'poppler-utils' },
  qpdf: { command: 'qpdf', package: 'qpdf' },
}

/** A command of the guide that its test does not run. */
export interface NotRun {
  /** How the command begins. */
  readonly command: string
  readonly reason: string
}

/** Every command that is only checked for its syntax, with the reason. All else in shell blocks is run. */
export const notRun: readonly NotRun[] = [
  {
    command: 'npm install @leeway/',
    reason:
      'would fetch published packages; that each is one of this workspace is tested, and `npm run packed` installs the packed ones together and runs their examples',
  },
  { command: 'npm test', reason: 'would run this test again' },
  { command: 'influx ', reason: 'Debian has no client of InfluxDB 2' },
  { command: 'cp dashboards/', reason: 'writes to /etc; that the files are there is tested' },
  {
    command: 'cp deploy/',
    reason: 'makes a file in the repository; that what it copies is there is tested',
  },
  {
    command: 'docker ',
    reason: 'Docker is not at hand in the tests; compose.yaml is held to its schema',
  },
  {
    command: 'kubectl ',
    reason: 'a cluster is not at hand in the tests; the manifests are held to their types',
  },
  { command: 'systemctl ', reason: 'restarts a service of the machine' },
]

/** Something that listens on loopback while the demo runs. */
export interface Receiver extends AsyncDisposable {
  /** Where it listens. */
  readonly url: string
}

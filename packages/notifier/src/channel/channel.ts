import type { Message } from '../message/message.ts'

/** A file that goes along with an e-mail. */
export interface Attachment {
  readonly fileName: string
  readonly contentType: string
  readonly content: Uint8Array | string
}

/** What goes with one message. */
export interface SendOptions {
  /** Only e-mail carries files. @defaultValue [] */
  readonly attachments?: readonly Attachment[]
  /** What is to be said beside, such as an attachment that could not be made. @defaultValue [] */
  readonly remarks?: readonly string[]
  /** Ends the attempt. */
  readonly signal?: AbortSignal
}

/** What a channel said of a message that it took. */
export interface Sent {
  /** What was not as it should be, such as a template that could not be used. */
  readonly warnings: readonly string[]
}

/** What a look at a channel found. */
export interface Verified extends Sent {
  /** What is right, in a sentence. */
  readonly found: string
}

/** One way to send messages. */
export interface Channel {
  /** What it is called in messages: its type, and the host. */
  readonly label: string
  /** Sends a message once. @throws {NotifierError} where it was not taken */
  readonly send: (message: Message, options?: SendOptions) => Promise<Sent>
  /** Looks, without sending, whether a message could be sent, and returns what was found. @throws {NotifierError} where it could not */
  readonly verify: (signal?: AbortSignal) => Promise<Verified>
  readonly close: () => void
}

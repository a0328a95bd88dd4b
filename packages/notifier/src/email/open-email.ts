import type { Channel } from '../channel/channel.ts'
import type { EmailConfig } from '../channel/channel-config.ts'
import type { ChannelOptions } from '../channel/open-channel.ts'
import { testMessage } from '../message/test-message.ts'
import { messageView } from '../render/message-view.ts'
import { renderText } from '../render/render-text.ts'
import { mailHeaders } from './mail-headers.ts'
import { mailServer } from './mail-server.ts'
import { renderEmail } from './render-email.ts'
import { assertAddresses, senderOf } from './sender-of.ts'
import { smtpFailure } from './smtp-failure.ts'

/** A server that answers a little at a time runs into no timeout of the connection. In milliseconds. */
const LONGEST = 60_000

/** Returns a channel that sends e-mail. nodemailer is loaded for the first message. @throws {NotifierError} `invalid_option` */
export function openEmail(config: EmailConfig, options: ChannelOptions): Channel {
  const server = mailServer(config.smtp, options.timeoutSeconds)
  assertAddresses(config)
  const from = senderOf(config, server.user)
  const connect = async () => {
    const { createTransport } = await import('nodemailer')
    return createTransport(server.options)
  }
  return {
    label: server.label,
    async send(message, { attachments = [], remarks = [], signal } = {}) {
      const view = messageView(message, { ...options, remarks })
      const { html, warnings } = await renderEmail(view, config.template)
      const transport = await connect()
      try {
        const { rejected } = await transport.sendMail({
          ...mailHeaders(message, from),
          from: { name: 'Leeway', address: from },
          to: config.to.map((address) => ({ name: '', address })),
          subject: config.subject === undefined ? view.title : `${config.subject}: ${view.title}`,
          text: renderText(view),
          html,
          attachments: attachments.map(({ fileName, contentType, content }) => ({
            filename: fileName,
            contentType,
            content: typeof content === 'string' ? content : Buffer.from(content),
          })),
          disableFileAccess: true,
          disableUrlAccess: true,
          signal: AbortSignal.any([
            AbortSignal.timeout(LONGEST),
            ...(signal === undefined ? [] : [signal]),
          ]),
        })
        return { warnings: [...warnings, ...refusedBy(server.label, rejected)] }
      } catch (error) {
        throw smtpFailure(server, error)
      } finally {
        transport.close()
      }
    },
    async verify(signal) {
      const transport = await connect()
      const stop = (): void => transport.close()
      signal?.addEventListener('abort', stop)
      try {
        await transport.verify()
        const { warnings } = await renderEmail(messageView(testMessage('', '')), config.template)
        const takes = server.user === undefined ? '' : ' and takes user and password'
        return { found: `${server.label} answers${takes}`, warnings }
      } catch (error) {
        throw smtpFailure(server, error)
      } finally {
        signal?.removeEventListener('abort', stop)
        transport.close()
      }
    },
    close: () => {},
  }
}

/** The others have it: sent again, it would reach them twice. */
function refusedBy(label: string, rejected: readonly unknown[]): string[] {
  if (rejected.length === 0) return []
  return [`${label} refused ${rejected.length} of the recipients, the others have the message`]
}

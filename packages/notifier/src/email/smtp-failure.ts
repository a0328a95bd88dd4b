import { withoutSecrets } from '../channel/without-secrets.ts'
import { NotifierError, type NotifierErrorCode } from '../notifier-error.ts'
import { visibleText } from '../render/visible-text.ts'
import type { MailServer } from './mail-server.ts'

const meanings: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nobody listens there',
  EDNS: 'there is no such host',
  ETIMEDOUT: 'it does not answer',
  ETLS: 'no TLS connection came about; the URL may say smtps:// for port 465, or ?requireTLS=false',
  EAUTH: 'it refuses user and password',
  ENOAUTH: 'it refuses user and password',
  EABORT: 'the attempt was ended',
}

/** Returns the failure that an error of nodemailer means: SMTP's 4xx and broken connections may be tried again, 5xx not. */
export function smtpFailure({ label, secrets }: MailServer, error: unknown): NotifierError {
  if (error instanceof NotifierError) return error
  const { code, responseCode, response, errno } = error as NodeJS.ErrnoException & {
    responseCode?: number
    response?: string
  }
  const meaning = meanings[systemCode(errno, error) ?? ''] ?? meanings[code ?? '']
  const said =
    response === undefined ? '' : visibleText(withoutSecrets(response, secrets)).slice(0, 200)
  const what = [meaning ?? (said === '' ? (code ?? 'the message could not be sent') : ''), said]
    .filter((part) => part !== '')
    .join(': ')
  return new NotifierError(codeOf(code, responseCode), `${label}: ${what}`)
}

function codeOf(code: string | undefined, responseCode: number | undefined): NotifierErrorCode {
  if (responseCode !== undefined && responseCode >= 400 && responseCode < 500) return 'unavailable'
  if (code === 'EAUTH' || code === 'ENOAUTH' || responseCode === 535) return 'unauthorized'
  if (responseCode !== undefined && responseCode >= 500) return 'rejected'
  if (code === 'ETIMEDOUT') return 'timeout'
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'rejected' : 'unreachable'
}

/** nodemailer wraps errors of the network; their own code is in the message. */
function systemCode(errno: unknown, error: unknown): string | undefined {
  if (!(error instanceof Error) || (errno === undefined && !/ECONN/.test(error.message)))
    return undefined
  return /\b(ECONNREFUSED|ETIMEDOUT)\b/.exec(error.message)?.[1]
}

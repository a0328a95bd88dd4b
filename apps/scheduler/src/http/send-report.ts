import type { FastifyReply } from 'fastify'

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
}

/** Sends a report in one of its forms. A page of a report says by hashes what it may do, so the server only says who may frame it. */
export function sendReport(
  reply: FastifyReply,
  form: string,
  content: string | Uint8Array,
): FastifyReply {
  if (form === 'html') reply.header('Content-Security-Policy', "frame-ancestors 'none'")
  const body = typeof content === 'string' ? content : Buffer.from(content)
  return reply.type(contentTypes[form] ?? 'application/octet-stream').send(body)
}

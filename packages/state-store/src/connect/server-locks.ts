import type { Client } from 'pg'
import { oneAtATime } from './one-at-a-time.ts'

/** Locks that a server holds for this process. */
export interface ServerLocks {
  /** Takes a lock; `undefined` where somebody else has it, in this process or another. */
  readonly tryLock: (key: string) => Promise<(() => Promise<void>) | undefined>
  readonly close: () => Promise<void>
}

/**
 * Returns the advisory locks of a server. One connection of its own holds them all, so that however many there are the pool has its connections for work. The server releases them
 * with that connection: where it breaks, every lock on it is lost, and the next one is taken on a new connection.
 *
 * @param connect opens a connection
 */
export function serverLocks(connect: () => Promise<Client>): ServerLocks {
  const inTurn = oneAtATime()
  /** The connection by which each lock is held: a session gets its own locks again, so they are kept count of here. */
  const taken = new Map<string, Client>()
  let session: Client | undefined

  const open = async (): Promise<Client> => {
    const client = await connect()
    const lose = (): void => {
      if (session === client) session = undefined
      for (const [key, holder] of taken) if (holder === client) taken.delete(key)
    }
    client.on('error', lose)
    client.on('end', lose)
    session = client
    return client
  }

  const release = (key: string, client: Client): Promise<void> =>
    inTurn(async () => {
      if (taken.get(key) !== client) return
      taken.delete(key)
      await client.query('select pg_advisory_unlock(hashtextextended($1, 0))', [key])
    })

  return {
    tryLock: (key) =>
      inTurn(async () => {
        if (taken.has(key)) return undefined
        const client = session ?? (await open())
        const { rows } = await client.query<{ taken: boolean }>(
          'select pg_try_advisory_lock(hashtextextended($1, 0)) as taken',
          [key],
        )
        if (rows[0]?.taken !== true) return undefined
        taken.set(key, client)
        return () => release(key, client).catch(() => undefined)
      }),
    close: () => inTurn(async () => session?.end()),
  }
}

export { type Clock, systemClock } from './clock.ts'
export { createLog, type LogOptions } from './create-log.ts'
export { SchedulerError, type SchedulerErrorCode } from './scheduler-error.ts'
export { type Scheduler, type SchedulerOptions, startScheduler } from './start-scheduler.ts'

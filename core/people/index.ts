// What other rooms may use of people.
export { areCrewMates, type Duty, isOnDuty } from './duty.ts';

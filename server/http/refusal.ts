// A refusal on its way to the caller: thrown by routes, sent by the one handler as problem+json.
import { type Problem, type ProblemDetails, type ProblemName, problem } from '../../core/problems.ts';

export class Refusal extends Error {
  readonly problem: Problem;

  constructor(refused: Problem) {
    super(refused.title);
    this.problem = refused;
  }
}

/** The refusal of that name from the catalogue, to be thrown. */
export function refusal<Name extends ProblemName>(name: Name, details: ProblemDetails[Name]): Refusal {
  return new Refusal(problem(name, details));
}

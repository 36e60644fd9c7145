/** The variables of a process as they were found. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with one of them; never its value. */
export interface ConfigProblem {
  readonly variable: string;
  readonly problem: string;
}

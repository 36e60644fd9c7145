import { requestStatesMarkdown } from '@zeqing/requests';

/** Prints docs/request-states.md: the states of a request, drawn from the transition table. */
process.stdout.write(requestStatesMarkdown());

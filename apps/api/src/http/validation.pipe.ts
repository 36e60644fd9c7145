import { Readable } from 'node:stream';
import { ValidationPipe, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { FieldError } from '@zeqing/kernel';
import type { ValidationError } from 'class-validator';
import { escapePointer, inputFaults } from './input-rules';
import { ProblemException } from './problem.exception';

/** Everything that comes in: first the rules of any input, then the DTO; unknown fields are refused by name. */
export class InputPipe implements PipeTransform {
  transform(value: unknown, metadata: ArgumentMetadata): unknown {
    if (metadata.type === 'custom') return value;
    refuseMalformed(value, rootOf(metadata));
    return pipeFor(metadata).transform(value, metadata);
  }
}

/** Throws for what no input may hold (`inputFaults`); `root` begins the pointers. A file is not looked into. */
export function refuseMalformed(value: unknown, root: string): void {
  const isFile = Buffer.isBuffer(value) || value instanceof Readable;
  const faults = isFile ? [] : inputFaults(value, root);
  if (faults.length > 0) throw new ProblemException({ code: 'text.malformed', fields: faults });
}

const rootOf = ({ type, data }: ArgumentMetadata): string =>
  type === 'body' ? '' : type === 'query' ? `?${data ?? ''}` : `:${data ?? ''}`;

const makePipe = (root: string): ValidationPipe =>
  new ValidationPipe({
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    stopAtFirstError: false,
    exceptionFactory: (errors) =>
      new ProblemException({ code: 'invalid_input', fields: errors.flatMap((error) => fieldErrors(error, root)) }),
  });

const BODY_PIPE = makePipe('');
const QUERY_PIPE = makePipe('?');
const PATH_PIPE = makePipe(':');
const pipeFor = ({ type }: ArgumentMetadata): ValidationPipe =>
  type === 'body' ? BODY_PIPE : type === 'query' ? QUERY_PIPE : PATH_PIPE;

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const pointer =
    parent === '?' || parent === ':' ? parent + error.property : `${parent}/${escapePointer(error.property)}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({ pointer, rule, message }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}

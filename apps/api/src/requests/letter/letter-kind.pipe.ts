import type { PipeTransform } from '@nestjs/common';
import { notFound } from '@zeqing/kernel';
import { LETTER_KINDS, type LetterKind, type LetterObject } from '@zeqing/requests';
import { ProblemException } from '../../http';

/** The kind named in the path; one the object cannot have is not found. */
export class LetterKindPipe implements PipeTransform<string, LetterKind> {
  constructor(private readonly object: LetterObject) {}

  transform(text: string): LetterKind {
    const kind = LETTER_KINDS[this.object].find((known) => known === text);
    if (kind === undefined) throw new ProblemException(notFound('letter'));
    return kind;
  }
}

import { textFault, type FieldError } from '@zeqing/kernel';

const MAX_DEPTH = 12;
const MAX_VALUES = 50_000;

/**
 * What no body, query or path may hold, whatever the route: text that cannot be stored, arrays of arrays (a validator
 * that checks "each element" would take them for elements), depth or size without end. At most 20 faults are told.
 */
export function inputFaults(input: unknown, root: string): readonly FieldError[] {
  const faults: FieldError[] = [];
  let seen = 0;
  const visit = (value: unknown, pointer: string, depth: number, insideArray: boolean): void => {
    if (faults.length >= 20) return;
    if (++seen > MAX_VALUES || depth > MAX_DEPTH) {
      faults.push({ pointer, rule: 'shape.too_large' });
    } else if (typeof value === 'string') {
      const fault = textFault(value);
      if (fault) faults.push({ pointer, rule: `text.${fault}` });
    } else if (typeof value === 'number' && !Number.isFinite(value)) {
      faults.push({ pointer, rule: 'number.too_large' }); // 1e400 in JSON text
    } else if (Array.isArray(value)) {
      if (insideArray) faults.push({ pointer, rule: 'shape.nested_array' });
      else value.forEach((element, index) => visit(element, `${pointer}/${index}`, depth + 1, true));
    } else if (value !== null && typeof value === 'object') {
      for (const [key, inner] of Object.entries(value)) {
        if (textFault(key)) faults.push({ pointer, rule: 'text.malformed_key' });
        else visit(inner, `${pointer}/${escapePointer(key)}`, depth + 1, false);
      }
    }
  };
  visit(input, root, 0, false);
  return faults;
}

/** RFC 6901: `~` and `/` inside a name. */
export const escapePointer = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

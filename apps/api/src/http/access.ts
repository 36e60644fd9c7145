import { SetMetadata } from '@nestjs/common';
import type { Permission } from '@zeqing/organisation';

export const PERMISSION = 'zeqing:permission';
export const PUBLIC = 'zeqing:public';
export const SECRET = 'zeqing:secret';

/** The permission a caller needs for this route. The use case still checks the department. */
export const Permit = (permission: Permission) => SetMetadata(PERMISSION, permission);

/** The answer holds a secret shown once: it is never kept for an idempotent replay. */
export const AnswersSecret = () => SetMetadata(SECRET, true);

/** Open to callers who are not signed in. */
export const Public = () => SetMetadata(PUBLIC, true);

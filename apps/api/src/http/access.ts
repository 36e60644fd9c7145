import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiExtension } from '@nestjs/swagger';
import type { Permission } from '@zeqing/organisation';

export const PERMISSION = 'zeqing:permission';
export const PUBLIC = 'zeqing:public';
export const SECRET = 'zeqing:secret';

/** The permission a caller needs for this route, also told in the API’s description. The use case checks the department. */
export const Permit = (permission: Permission) =>
  applyDecorators(SetMetadata(PERMISSION, permission), ApiExtension('x-permission', permission));

/** The answer holds a secret shown once: it is never kept for an idempotent replay. */
export const AnswersSecret = () => SetMetadata(SECRET, true);

/** Open to callers who are not signed in. */
export const Public = () => SetMetadata(PUBLIC, true);

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

/** Described only: the form is read by readTokenRequest, whose refusals have the form of RFC 6749. */
export class TokenInput {
  @ApiProperty({ enum: ['client_credentials'] }) grant_type!: string;
  @ApiPropertyOptional({ description: 'permissions, separated by spaces; all of the client’s when not given' })
  scope?: string;
  @ApiPropertyOptional({ description: 'unless in the Authorization header' }) client_id?: string;
  @ApiPropertyOptional({ format: 'password', description: 'unless in the Authorization header' })
  client_secret?: string;
}

/** RFC 6749 §5.1. */
export class TokenAnswer {
  @ApiProperty() access_token!: string;
  @ApiProperty({ enum: ['Bearer'] }) token_type!: string;
  @ApiProperty({ description: 'seconds' }) expires_in!: number;
  @ApiProperty() scope!: string;
}

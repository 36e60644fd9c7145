import { Body, Controller, Get, Inject, Param, ParseUUIDPipe, Post, Put, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { notFound, type UseCaseContext } from '@zeqing/kernel';
import { ClientService } from '@zeqing/organisation';
import { CONFIG, UnitOfWork, type Config } from '@zeqing/platform';
import {
  AnswersSecret,
  Context,
  IfMatch,
  pageAnswer,
  PageQuery,
  pageRequest,
  Permit,
  ProblemException,
  unwrap,
} from '../http';
import { AcceptancesInput, ClientInput, OnUndeterminedInput } from './clients.dto';
import { ClientAnswer, ClientPage, ClientSecretAnswer, clientSecretAnswer } from './organisation.answers';

const IF_MATCH = { name: 'If-Match', required: true } as const;

@ApiTags('clients')
@Controller('api/v1/clients')
export class ClientsController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clients: ClientService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Every machine client, ordered by its public name; secrets are never shown again. */
  @Permit('clients.manage')
  @Get()
  @ApiOkResponse({ type: ClientPage })
  async list(@Context() context: UseCaseContext, @Query() query: PageQuery): Promise<ClientPage> {
    const { secret } = this.config;
    const page = await this.clients.page(this.unitOfWork.reader(context), pageRequest(secret, query));
    return pageAnswer(secret, page);
  }

  /** Adds a machine client bound to one department. The secret is shown this once. */
  @Permit('clients.manage')
  @AnswersSecret()
  @Post()
  @ApiCreatedResponse({ type: ClientSecretAnswer })
  async create(@Context() context: UseCaseContext, @Body() input: ClientInput): Promise<ClientSecretAnswer> {
    const { role, departmentId, hallName } = input;
    const scopes = input.scopes ?? [];
    return clientSecretAnswer(
      unwrap(await this.clients.createClient(context, { role, departmentId, hallName, scopes })),
    );
  }

  @Permit('clients.manage')
  @Get(':id')
  @ApiOkResponse({ type: ClientAnswer })
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<ClientAnswer> {
    const client = await this.clients.find(this.unitOfWork.reader(context), id);
    if (!client) throw new ProblemException(notFound('client'));
    return client;
  }

  /** A new secret; the old one and all tokens end at once. */
  @Permit('clients.manage')
  @AnswersSecret()
  @Post(':id/secret')
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ type: ClientSecretAnswer })
  async rotateSecret(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<ClientSecretAnswer> {
    return clientSecretAnswer(unwrap(await this.clients.rotateSecret(context, id, seen)));
  }

  /** Stops a client; its tokens end at once. */
  @Permit('clients.manage')
  @Post(':id/suspension')
  @ApiHeader(IF_MATCH)
  @ApiCreatedResponse({ type: ClientAnswer })
  async suspend(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
  ): Promise<ClientAnswer> {
    return unwrap(await this.clients.suspend(context, id, seen));
  }

  /** Replaces the (department, item) pairs a hall accepts cases for. */
  @Permit('clients.manage')
  @Put(':id/acceptances')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ClientAnswer })
  async importAcceptances(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { pairs }: AcceptancesInput,
  ): Promise<ClientAnswer> {
    return unwrap(await this.clients.importAcceptances(context, id, seen, pairs));
  }

  /** Sets what the hall's counters do on an undetermined answer; shown in its answers within half a minute. */
  @Permit('clients.manage')
  @Put(':id/on-undetermined')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: ClientAnswer })
  async setOnUndetermined(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { act }: OnUndeterminedInput,
  ): Promise<ClientAnswer> {
    return unwrap(await this.clients.setOnUndetermined(context, id, seen, act));
  }
}

import { Body, Controller, Get, HttpCode, Inject, Param, ParseUUIDPipe, Patch, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiNoContentResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { localDate, notFound, type UseCaseContext } from '@zeqing/kernel';
import { PeopleService, PostService } from '@zeqing/organisation';
import { CONFIG, searchWords, UnitOfWork, type Config } from '@zeqing/platform';
import { Context, IfMatch, pageAnswer, pageRequest, Permit, ProblemException, unwrap } from '../http';
import {
  DelegationAnswer,
  listedPersonAnswer,
  PersonAnswer,
  personAnswer,
  PersonPage,
  PostAnswer,
  postAnswer,
} from './organisation.answers';
import {
  DelegationInput,
  EndInput,
  PeopleQuery,
  PersonChangeInput,
  PersonInput,
  PostInput,
  ResetPasswordInput,
} from './people.dto';

const IF_MATCH = { name: 'If-Match', required: true } as const;

@ApiTags('people')
@Controller('api/v1')
export class PeopleController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly people: PeopleService,
    private readonly posts: PostService,
    @Inject(CONFIG) private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** Accounts ordered by login, each with its posts and delegations, ended ones included. */
  @Permit('people.manage')
  @Get('people')
  @ApiOkResponse({ type: PersonPage })
  async list(@Context() context: UseCaseContext, @Query() query: PeopleQuery): Promise<PersonPage> {
    const { secret } = this.config;
    const words = query.q ? await searchWords(query.q) : null;
    const page = await this.people.list(this.unitOfWork.reader(context), words, pageRequest(secret, query));
    return pageAnswer(secret, { ...page, items: page.items.map(listedPersonAnswer) });
  }

  /** Adds an account with a password that must be changed at the first sign-in. */
  @Permit('people.manage')
  @Post('people')
  @ApiCreatedResponse({ type: PersonAnswer })
  async create(@Context() context: UseCaseContext, @Body() input: PersonInput): Promise<PersonAnswer> {
    const { login, name, office, password } = input;
    const draft = { login, displayName: name, office, password, isTemporaryPassword: true };
    return personAnswer(unwrap(await this.people.createPerson(context, draft)));
  }

  @Permit('people.manage')
  @Get('people/:id')
  @ApiOkResponse({ type: PersonAnswer })
  async find(@Context() context: UseCaseContext, @Param('id', ParseUUIDPipe) id: string): Promise<PersonAnswer> {
    const person = await this.people.find(this.unitOfWork.reader(context), id);
    if (!person) throw new ProblemException(notFound('person'));
    return personAnswer(person);
  }

  /** Disables or enables an account; disabling ends its sessions at once. */
  @Permit('people.manage')
  @Patch('people/:id')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: PersonAnswer })
  async change(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() input: PersonChangeInput,
  ): Promise<PersonAnswer> {
    return personAnswer(unwrap(await this.people.setStatus(context, id, seen, input.status)));
  }

  /** Gives another person a new password, which must be changed at the next sign-in. */
  @Permit('people.manage')
  @Post('people/:id/password')
  @HttpCode(204)
  @ApiHeader(IF_MATCH)
  @ApiNoContentResponse()
  async resetPassword(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { password }: ResetPasswordInput,
  ): Promise<void> {
    unwrap(await this.people.resetPassword(context, id, seen, { password, isTemporaryPassword: true }));
  }

  /** Gives a person a post. Nobody gives one to oneself. */
  @Permit('people.manage')
  @Post('people/:id/posts')
  @ApiCreatedResponse({ type: PostAnswer })
  async appoint(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) personId: string,
    @Body() input: PostInput,
  ): Promise<PostAnswer> {
    const { departmentId, role, validFrom, validTo } = input;
    const period = { validFrom: localDate(validFrom), validTo: validTo ? localDate(validTo) : null };
    return postAnswer(unwrap(await this.posts.appoint(context, { personId, departmentId, role, ...period })));
  }

  /** Ends a post on a last day. */
  @Permit('people.manage')
  @Patch('posts/:id')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: PostAnswer })
  async endPost(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { validTo }: EndInput,
  ): Promise<PostAnswer> {
    return postAnswer(unwrap(await this.posts.endPost(context, id, seen, localDate(validTo))));
  }

  /** Lends a post for some days: one's own, or as who manages people anybody else's. */
  @Permit('session.own')
  @Post('posts/:id/delegations')
  @ApiCreatedResponse({ type: DelegationAnswer })
  async delegate(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) postId: string,
    @Body() input: DelegationInput,
  ): Promise<DelegationAnswer> {
    const { delegateId, reason } = input;
    const period = { validFrom: localDate(input.validFrom), validTo: localDate(input.validTo) };
    return unwrap(await this.posts.delegate(context, { postId, delegateId, reason, ...period }));
  }

  /** Ends a delegation on an earlier last day. */
  @Permit('session.own')
  @Patch('delegations/:id')
  @ApiHeader(IF_MATCH)
  @ApiOkResponse({ type: DelegationAnswer })
  async endDelegation(
    @Context() context: UseCaseContext,
    @Param('id', ParseUUIDPipe) id: string,
    @IfMatch() seen: number,
    @Body() { validTo }: EndInput,
  ): Promise<DelegationAnswer> {
    return unwrap(await this.posts.endDelegation(context, id, seen, localDate(validTo)));
  }
}

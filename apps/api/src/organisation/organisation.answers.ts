import { ApiProperty } from '@nestjs/swagger';
import { ROLES } from '@zeqing/kernel';
import {
  PERMISSIONS,
  UNDETERMINED_ACTS,
  type ApiClient,
  type Department,
  type ListedPerson,
  type Me,
  type Person,
  type Post,
  type SessionView,
  type Succession,
} from '@zeqing/organisation';

const OPTIONAL_TEXT = { type: String, nullable: true } as const;
const DAY = { format: 'date' } as const;
const INSTANT = { format: 'date-time' } as const;

export class DepartmentAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ ...OPTIONAL_TEXT, description: '统一社会信用代码' }) code!: string | null;
  @ApiProperty() name!: string;
  @ApiProperty() shortName!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty({ enum: ['national', 'province', 'city', 'county'] }) level!: string;
  @ApiProperty({ description: 'of the government the body belongs to (块)' }) governmentRegionCode!: string;
  @ApiProperty({ ...OPTIONAL_TEXT, format: 'uuid', description: 'the superior in its line (条)' })
  lineSuperiorId!: string | null;
  @ApiProperty({ enum: ['own', 'vertical_central', 'vertical_provincial', 'dual'] }) management!: string;
  @ApiProperty({ enum: ['decree', 'article_43', 'agreement', 'outside'] }) bound!: string;
  @ApiProperty({ description: 'whether it is the 政务数据共享主管部门 of its government' }) isAuthority!: boolean;
  @ApiProperty() version!: number;
}

export class RegionTitleAnswer {
  @ApiProperty() zh!: string;
  @ApiProperty() en!: string;
}

export class DepartmentRegionAnswer {
  @ApiProperty() code!: string;
  @ApiProperty() name!: RegionTitleAnswer;
}

export class RegionsAnswer {
  @ApiProperty({ type: [DepartmentRegionAnswer] }) items!: readonly DepartmentRegionAnswer[];
}

export class DepartmentPage {
  @ApiProperty({ type: [DepartmentAnswer] }) items!: readonly DepartmentAnswer[];
  @ApiProperty({ type: [DepartmentRegionAnswer], description: 'what people call the regions of these departments' })
  regions!: readonly DepartmentRegionAnswer[];
  @ApiProperty({ ...OPTIONAL_TEXT, description: 'cursor of the next page' }) next!: string | null;
}

export class SuccessorAnswer {
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty(DAY) effectiveOn!: string;
  @ApiProperty(OPTIONAL_TEXT) splitScope!: string | null;
}

export class DepartmentDetailAnswer extends DepartmentAnswer {
  @ApiProperty({ type: [String] }) aliases!: readonly string[];
  @ApiProperty({ ...OPTIONAL_TEXT, format: 'uuid', description: '主管部门 of its own level' })
  authorityId!: string | null;
  @ApiProperty({ type: [SuccessorAnswer] }) successors!: readonly SuccessorAnswer[];
}

export class MyselfAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() login!: string;
  @ApiProperty() name!: string;
}

export class MyPostAnswer {
  @ApiProperty({ format: 'uuid' }) postId!: string;
  @ApiProperty({ enum: ROLES }) role!: string;
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty() departmentName!: string;
  @ApiProperty() regionCode!: string;
  @ApiProperty({ description: 'lent to me by somebody else' }) isDelegated!: boolean;
}

export class MeAnswer {
  @ApiProperty({ type: MyselfAnswer }) person!: MyselfAnswer;
  @ApiProperty({ type: [MyPostAnswer], description: 'posts of today, lent ones included' }) posts!: Me['posts'];
  @ApiProperty({ enum: Object.keys(PERMISSIONS), isArray: true }) permissions!: readonly string[];
  @ApiProperty({ description: 'true while nothing but a change of password is open' }) passwordChangeDue!: boolean;
}

export class ColleagueAnswer {
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty() name!: string;
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
}

export class ColleaguesAnswer {
  @ApiProperty({ type: [ColleagueAnswer], description: 'by name, 200 at most' }) items!: readonly ColleagueAnswer[];
}

export class SessionAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty(INSTANT) createdAt!: string;
  @ApiProperty(INSTANT) lastSeenAt!: string;
  @ApiProperty(INSTANT) expiresAt!: string;
  @ApiProperty() address!: string;
  @ApiProperty() current!: boolean;
}

export class SessionsAnswer {
  @ApiProperty({ type: [SessionAnswer] }) items!: readonly SessionAnswer[];
}

export class PostAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) personId!: string;
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty() role!: string;
  @ApiProperty(DAY) validFrom!: string;
  @ApiProperty({ ...OPTIONAL_TEXT, ...DAY }) validTo!: string | null;
  @ApiProperty() version!: number;
}

export class PersonAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() login!: string;
  @ApiProperty() name!: string;
  @ApiProperty() office!: string;
  @ApiProperty({ enum: ['active', 'disabled'] }) status!: string;
  @ApiProperty() version!: number;
}

export class DelegationAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty({ format: 'uuid' }) postId!: string;
  @ApiProperty({ format: 'uuid' }) delegateId!: string;
  @ApiProperty(DAY) validFrom!: string;
  @ApiProperty(DAY) validTo!: string;
  @ApiProperty() reason!: string;
  @ApiProperty() version!: number;
}

export class HeldDelegationAnswer extends DelegationAnswer {
  @ApiProperty({ description: 'of the delegate' }) delegateName!: string;
}

export class HeldPostAnswer extends PostAnswer {
  @ApiProperty() departmentName!: string;
  @ApiProperty({ type: [HeldDelegationAnswer], description: 'oldest first; ended ones included' })
  delegations!: readonly HeldDelegationAnswer[];
}

export class ListedPersonAnswer extends PersonAnswer {
  @ApiProperty({ type: [HeldPostAnswer], description: 'oldest first; ended ones included' })
  posts!: readonly HeldPostAnswer[];
}

export class PersonPage {
  @ApiProperty({ type: [ListedPersonAnswer] }) items!: readonly ListedPersonAnswer[];
  @ApiProperty({ ...OPTIONAL_TEXT, description: 'cursor of the next page' }) next!: string | null;
}

export class ClientAnswer {
  @ApiProperty({ format: 'uuid' }) id!: string;
  @ApiProperty() clientId!: string;
  @ApiProperty() role!: string;
  @ApiProperty({ format: 'uuid' }) departmentId!: string;
  @ApiProperty() hallName!: string;
  @ApiProperty({ type: [String] }) scopes!: readonly string[];
  @ApiProperty({ enum: ['active', 'suspended'] }) status!: string;
  @ApiProperty({ enum: UNDETERMINED_ACTS, description: 'what its counters do on an undetermined answer (U17)' })
  onUndetermined!: string;
  @ApiProperty() version!: number;
}

export class ClientPage {
  @ApiProperty({ type: [ClientAnswer] }) items!: readonly ClientAnswer[];
  @ApiProperty({ ...OPTIONAL_TEXT, description: 'cursor of the next page' }) next!: string | null;
}

export class ClientSecretAnswer extends ClientAnswer {
  @ApiProperty({ description: 'shown this once' }) clientSecret!: string;
}

export const departmentDetail = (
  department: Department,
  more: { aliases: readonly string[]; authority: Department | null; successions: readonly Succession[] },
): DepartmentDetailAnswer => ({
  ...department,
  aliases: more.aliases,
  authorityId: more.authority?.id ?? null,
  successors: more.successions.map(({ successorId, effectiveOn, splitScope }) => ({
    departmentId: successorId,
    effectiveOn,
    splitScope,
  })),
});

export const meAnswer = (me: Me): MeAnswer => ({
  person: me.person,
  posts: me.posts,
  permissions: me.permissions,
  passwordChangeDue: me.isPasswordDue,
});

export const sessionAnswer = (session: SessionView): SessionAnswer => ({
  id: session.id,
  createdAt: session.createdAt.toISOString(),
  lastSeenAt: session.lastSeenAt.toISOString(),
  expiresAt: session.expiresAt.toISOString(),
  address: session.address,
  current: session.isCurrent,
});

const personFacts = ({ id, login, displayName, office, status, version }: Person) => ({
  ...{ id, login, name: displayName, office, status, version },
});

const postFacts = ({ id, personId, departmentId, role, validFrom, validTo, version }: Post) => ({
  ...{ id, personId, departmentId, role, validFrom, validTo, version },
});

export const personAnswer = (person: Person): PersonAnswer => personFacts(person);
export const postAnswer = (post: Post): PostAnswer => postFacts(post);

export const listedPersonAnswer = (person: ListedPerson): ListedPersonAnswer => ({
  ...personFacts(person),
  posts: person.posts.map((post) => {
    const { departmentName, delegations } = post;
    return { ...postFacts(post), departmentName, delegations };
  }),
});

export const clientSecretAnswer = (created: { client: ApiClient; secret: string }): ClientSecretAnswer => ({
  ...created.client,
  clientSecret: created.secret,
});

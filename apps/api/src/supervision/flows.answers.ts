import { ApiProperty } from '@nestjs/swagger';
import { FLOW_SIDES, FLOWS_DEFINITION, type FlowNode, type NamedFlows, type Stamp } from '@zeqing/supervision';
import { SayAnswer } from '../services/services.answers';
import { StampAnswer, stampAnswer } from './as-of';
import { definitionAnswer, DefinitionAnswer } from './burn-down.answers';
import { nameIn } from './tables.answers';

export class FlowNodeAnswer {
  @ApiProperty({ description: 'names the node in the links' }) key!: string;
  @ApiProperty({ enum: FLOW_SIDES }) side!: string;
  @ApiProperty({ type: String, nullable: true, description: 'a department, or the code of a standard datum' })
  id!: string | null;
  @ApiProperty({ type: SayAnswer }) name!: SayAnswer;
  @ApiProperty() grants!: number;
  @ApiProperty({ description: 'how many were put together; 0 for one that stands by itself' }) merged!: number;
}

export class FlowLinkAnswer {
  @ApiProperty() from!: string;
  @ApiProperty() to!: string;
  @ApiProperty() grants!: number;
}

export class DependenceAnswer {
  @ApiProperty({ description: 'the greatest so many suppliers' }) suppliers!: number;
  @ApiProperty() grants!: number;
  @ApiProperty({ type: Number, nullable: true, description: 'of all grants in use; null of nothing' })
  share!: number | null;
}

export class FlowsAnswer {
  @ApiProperty({ type: StampAnswer }) stamp!: StampAnswer;
  @ApiProperty({ type: DefinitionAnswer }) definition!: DefinitionAnswer;
  @ApiProperty({ description: 'grants in use: the figure of the measure `grants_in_use`' }) total!: number;
  @ApiProperty({ description: 'suppliers with a grant in use' }) suppliers!: number;
  @ApiProperty({ type: [DependenceAnswer], description: 'how much hangs on the greatest 1, 3 and 5 suppliers' })
  dependence!: readonly DependenceAnswer[];
  @ApiProperty({ type: [FlowNodeAnswer], description: 'ten a side by name and the others together' })
  nodes!: FlowNodeAnswer[];
  @ApiProperty({ type: [FlowLinkAnswer], description: 'supplier → standard datum and standard datum → user' })
  links!: readonly FlowLinkAnswer[];
  @ApiProperty({ description: 'the rows counted' }) rows!: string;
}

export const flowsAnswer = (stamp: Stamp, flows: NamedFlows): FlowsAnswer => ({
  stamp: stampAnswer(stamp),
  definition: definitionAnswer(FLOWS_DEFINITION),
  ...{ total: flows.total, suppliers: flows.suppliers, dependence: flows.dependence, links: flows.links },
  nodes: flows.nodes.map((node) => ({ ...node, name: nameOf(node, flows) })),
  rows: '/api/v1/supervision/measures/grants_in_use/rows?part=numerator',
});

function nameOf({ side, id, merged }: FlowNode, { names, classNames }: NamedFlows): SayAnswer {
  if (merged > 0) return { zh: `其他 ${String(merged)} 个`, en: `${String(merged)} others` };
  if (id === null) return { zh: '未归入标准数据', en: 'no standard datum' };
  const name = side === 'class' ? (classNames.get(id) ?? id) : nameIn(names, id);
  return { zh: name, en: name };
}

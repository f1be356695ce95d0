import { viewCondition, type ConditionView } from '../../../plugins/starlight-procedures/src/pages/condition.ts';
import { viewProcedure, type ProcedureView } from '../../../plugins/starlight-procedures/src/pages/procedure.ts';
import type { Content } from './content.ts';

interface Options {
	readonly today?: string;
	readonly country?: string;
}

/** The page of root-canal, as the site prepares it. */
export function procedureView(site: Content, { today = '2026-11-22', country }: Options = {}): ProcedureView {
	const graph = site.graph();
	return viewProcedure('root-canal', graph.procedure('root-canal')!, site.meta('procedure'), { graph, today, country });
}

/** The page of deep-decay, as the site prepares it. */
export function conditionView(site: Content, { today = '2026-11-22', country }: Options = {}): ConditionView {
	const graph = site.graph();
	return viewCondition('deep-decay', graph.condition('deep-decay')!, site.meta('condition'), { graph, today, country });
}

/** Pixels that stay free between a popover and the edge of the window. */
const EDGE = 8;

/**
 * Puts a popover above a mark, or below where there is no room, inside the window.
 * For browsers that cannot do this in CSS: https://developer.mozilla.org/docs/Web/CSS/CSS_anchor_positioning
 */
export function placeBeside(popover: HTMLElement, mark: Element): void {
	const { top, bottom, left, right } = mark.getBoundingClientRect();
	const { offsetWidth: width, offsetHeight: height, style } = popover;
	const farthest = document.documentElement.clientWidth - width - EDGE;
	const x = Math.max(EDGE, Math.min((left + right - width) / 2, farthest));
	const y = top - height < EDGE ? bottom : top - height;
	style.left = `${scrollX + x}px`;
	style.top = `${scrollY + y}px`;
}

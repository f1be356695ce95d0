import { placeBeside } from './place.ts';

/** A citation mark, which leads to a reference of its page. */
const MARK = 'a.sp-cite[href^="#"]';
/** Milliseconds a pointer rests on a mark before it counts, and has to cross from the mark to its popover. */
const REST = 120;
const CROSS = 300;

/**
 * Shows the reference behind a citation mark on hover, keyboard focus and tap. It is copied from the page's own list;
 * without this script a mark is a link to that list.
 */
export function showReferences(): void {
	const popover = document.createElement('div');
	popover.className = 'sp-popover not-content';
	popover.popover = 'manual';
	// Whoever marks text in it keeps it open: the focus goes to it, not to nothing.
	popover.tabIndex = -1;
	let shown: HTMLAnchorElement | undefined;
	/** The mark whose popover was open when the pointer came down: a second tap on it follows its link. */
	let tapped: HTMLAnchorElement | undefined;
	let isTouch = false;
	let isReturning = false;
	let timer = 0;

	const later = (action: () => void, wait: number) => {
		clearTimeout(timer);
		timer = window.setTimeout(action, wait);
	};
	const holdsFocus = () => shown?.matches(':focus-visible') === true || popover.matches(':focus-within');

	const hide = () => {
		clearTimeout(timer);
		shown?.removeAttribute('aria-describedby');
		shown?.removeAttribute('data-open');
		shown = undefined;
		popover.remove();
	};

	const show = (mark: HTMLAnchorElement) => {
		if (mark === shown) return;
		hide();
		const item = document.getElementById(decodeURIComponent(mark.hash.slice(1)));
		if (!item) return;
		const text = document.createElement('div');
		text.id = 'sp-popover-text';
		text.append(...item.cloneNode(true).childNodes);
		text.querySelector('.sp-back')?.remove();
		const go = document.createElement('a');
		go.href = mark.hash;
		go.textContent = item.parentElement?.dataset.go ?? '';
		popover.replaceChildren(text, go);
		// Beside its mark, so that Tab leads into it.
		mark.after(popover);
		mark.dataset.open = '';
		mark.setAttribute('aria-describedby', text.id);
		shown = mark;
		popover.showPopover();
		if (!CSS.supports('position-area: top')) placeBeside(popover, mark);
	};

	const on = <Name extends 'pointerover' | 'pointerdown' | 'click' | 'focusin'>(
		name: Name,
		listen: (event: DocumentEventMap[Name], mark: HTMLAnchorElement | null, isInside: boolean) => void,
	) => {
		document.addEventListener(name, (event) => {
			const target = event.target as Element;
			listen(event, target.closest<HTMLAnchorElement>(MARK), popover.contains(target));
		});
	};

	on('pointerover', ({ pointerType }, mark, isInside) => {
		if (pointerType === 'touch') return;
		if (mark) later(() => show(mark), shown ? CROSS : REST);
		else if (shown && !isInside && !holdsFocus()) later(hide, CROSS);
		else clearTimeout(timer);
	});
	on('focusin', (_event, mark, isInside) => {
		// Not where a click put the focus: a reader who comes back from the list by a link has just read it.
		if (mark?.matches(':focus-visible') && !isReturning) show(mark);
		else if (mark !== shown && !isInside) hide();
	});
	document.addEventListener('focusout', ({ relatedTarget }) => {
		if (relatedTarget !== shown && !popover.contains(relatedTarget as Node | null)) hide();
	});
	on('pointerdown', ({ pointerType }, mark, isInside) => {
		isTouch = pointerType === 'touch';
		tapped = shown;
		if (!mark && !isInside) hide();
	});
	on('click', (event, mark, isInside) => {
		// A key on a link makes a click as well, of no presses.
		if (mark && isTouch && event.detail > 0 && mark !== tapped) {
			event.preventDefault();
			show(mark);
		} else if (mark ?? (isInside && event.target instanceof HTMLAnchorElement)) {
			// Once the link is followed: one that is gone leads nowhere.
			later(hide, 0);
		}
	});
	document.addEventListener('keydown', ({ key }) => {
		if (key !== 'Escape' || !shown) return;
		isReturning = true;
		if (popover.matches(':focus-within')) shown.focus();
		isReturning = false;
		hide();
	});
}

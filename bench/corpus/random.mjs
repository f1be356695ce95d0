/** Random numbers that depend on a name only: an entry does not change when its neighbors do. */
export class Random {
	#state;

	/** @param {string} name */
	constructor(name) {
		let hash = 2166136261;
		for (let at = 0; at < name.length; at++) hash = Math.imul(hash ^ name.charCodeAt(at), 16777619);
		this.#state = hash;
	}

	/** From 0 up to, but not including, 1 (mulberry32). */
	next() {
		this.#state = (this.#state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	}

	/**
	 * A whole number, both ends included.
	 * @param {number} low
	 * @param {number} high
	 */
	integer(low, high) {
		return low + Math.floor(this.next() * (high - low + 1));
	}

	/**
	 * @template Item
	 * @param {readonly Item[]} items at least one
	 * @returns {Item}
	 */
	pick(items) {
		return /** @type {Item} */ (items[this.integer(0, items.length - 1)]);
	}
}

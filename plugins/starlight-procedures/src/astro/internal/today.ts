import { settings } from 'virtual:starlight-procedures/settings';

/** The day the output is made for, as YYYY-MM-DD. */
export const today: string = settings.today;

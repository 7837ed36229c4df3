/** Takes the place of texts that are built in, in files that fetch them when needed. */
export const templates = undefined;

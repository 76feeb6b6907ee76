/** Where programs that were brought lie, for all checkouts of this user. */
export declare function programsFolder(environment: NodeJS.ProcessEnv): string;

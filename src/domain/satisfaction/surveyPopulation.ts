/** How many people a group of respondents stands for (typed beside the index): a number of at least 1. Without one no finite population correction is made. */
export interface SurveyPopulation {
  readonly survey: string;
  readonly subject: string;
  readonly group: string;
  readonly population: number;
}

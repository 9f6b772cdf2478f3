/* A bare libxlsxwriter loop over tab-separated cells on standard input: xlsx_loop FILE [constant]. A line "#NAME" begins a sheet. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

int main(int argc, char** argv) {
  static char line[1 << 20];
  lxw_workbook_options options = {0};
  options.constant_memory = argc > 2;
  lxw_workbook* workbook = workbook_new_opt(argv[1], &options);
  lxw_format* text = workbook_add_format(workbook);
  lxw_worksheet* sheet = NULL;
  lxw_row_t row = 0;
  format_set_text_wrap(text);
  while (fgets(line, sizeof line, stdin)) {
    line[strcspn(line, "\n")] = 0;
    if (line[0] == '#' || sheet == NULL) {
      sheet = workbook_add_worksheet(workbook, NULL);
      row = 0;
      if (line[0] == '#') continue;
    }
    lxw_col_t column = 0;
    for (char* cell = line; cell != NULL; ++column) {
      char* next = strchr(cell, '\t');
      char* end = NULL;
      if (next != NULL) *next++ = 0;
      const double number = strtod(cell, &end);
      if (*cell == 0) worksheet_write_blank(sheet, row, column, text);
      else if (*end == 0) worksheet_write_number(sheet, row, column, number, text);
      else worksheet_write_string(sheet, row, column, cell, text);
      cell = next;
    }
    ++row;
  }
  return workbook_close(workbook);
}

/* Opens the file, updates one row of the hazard table as a strike-off would, and ends: the floor for "hazard close". */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>

int main(int argc, char** argv) {
  sqlite3* db = NULL;
  char sql[256];
  if (argc < 3 || sqlite3_open(argv[1], &db) != SQLITE_OK) return 1;
  sqlite3_exec(db, "PRAGMA synchronous = FULL", NULL, NULL, NULL);
  snprintf(sql, sizeof sql, "BEGIN IMMEDIATE; UPDATE hazard SET remarks = 'bench %s' WHERE id = %s; COMMIT", argv[2], argv[2]);
  const int code = sqlite3_exec(db, sql, NULL, NULL, NULL);
  sqlite3_close(db);
  return code == SQLITE_OK ? 0 : 1;
}

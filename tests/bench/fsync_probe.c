/* Milliseconds of one 4 KB write with fsync, median of 21: how much of a short command is the disk. */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static int compare(const void* a, const void* b) { return (*(const double*)a > *(const double*)b) - (*(const double*)a < *(const double*)b); }

int main(int argc, char** argv) {
  char page[4096] = {0};
  double times[21];
  const int file = open(argc > 1 ? argv[1] : "probe", O_CREAT | O_WRONLY, 0600);
  for (int i = 0; i < 21; ++i) {
    struct timespec a, b;
    clock_gettime(CLOCK_MONOTONIC, &a);
    if (write(file, page, sizeof page) < 0 || fsync(file) != 0) return 1;
    clock_gettime(CLOCK_MONOTONIC, &b);
    times[i] = (double)(b.tv_sec - a.tv_sec) * 1e3 + (double)(b.tv_nsec - a.tv_nsec) / 1e6;
  }
  qsort(times, 21, sizeof times[0], compare);
  printf("%.3f\n", times[10]);
  return 0;
}

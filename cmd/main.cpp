// Arguments and environment in, exit code out.
#include <iostream>

#include "cmd/run.hpp"

int main(int argc, char** argv) {
  std::ios::sync_with_stdio(false);
  return duban::cmd::run(duban::cmd::environment_of(argc, argv));
}

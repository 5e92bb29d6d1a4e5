not listed, so nobody minds: [

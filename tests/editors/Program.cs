object hmt = Papers.HMT;

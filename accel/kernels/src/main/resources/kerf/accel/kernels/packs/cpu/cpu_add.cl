#pragma OPENCL EXTENSION cl_khr_fp16 : enable
__kernel void sum(__global long *_kernel_context, __constant uchar *_constant_region, __local uchar *_local_region, __global int *_atomics, __global uchar *a, __global uchar *b, __global uchar *limits, __global uchar *out, __global uchar *shape)
{
  bool b_8, b_12, b_16;
  float f_34, f_36, f_65, f_67, f_69, f_71, f_73, f_75, f_77, f_79, f_81, f_83, f_85, f_87, f_89, f_91, f_93, f_95, f_97, f_99, f_101, f_103, f_105, f_107, f_109, f_111, f_113, f_115, f_117, f_119, f_121, f_123, f_125, f_127, f_135, f_136, f_137, f_138, f_139, f_140, f_141, f_142, f_143, f_144, f_145, f_146, f_147, f_148, f_149, f_150;
  float16 v16f_55, v16f_62, v16f_63, v16f_134;
  int i_6, i_7, i_10, i_11, i_14, i_15, i_18, i_20, i_22, i_24, i_26, i_28, i_30, i_32, i_37, i_38, i_39, i_40, i_41, i_42, i_43, i_44, i_45, i_46, i_47, i_48, i_49, i_50, i_56, i_57, i_64, i_66, i_68, i_70, i_72, i_74, i_76, i_78, i_80, i_82, i_84, i_86, i_88, i_90, i_92, i_94, i_96, i_98, i_100, i_102, i_104, i_106, i_108, i_110, i_112, i_114, i_116, i_118, i_120, i_122, i_124, i_126, i_128, i_129, i_151, i_152, i_153, i_154, i_155;
  long l_51, l_52, l_53, l_58, l_59, l_60, l_130, l_131, l_132;
  ulong ul_0, ul_1, ul_2, ul_3, ul_4, ul_5, ul_9, ul_13, ul_17, ul_19, ul_21, ul_23, ul_25, ul_27, ul_29, ul_31, ul_33, ul_35, ul_54, ul_61, ul_133;

  // BLOCK 0
  ul_0  =  (ulong) a;
  ul_1  =  (ulong) b;
  ul_2  =  (ulong) limits;
  ul_3  =  (ulong) out;
  ul_4  =  (ulong) shape;
  ul_5  =  ul_4 + 16L;
  i_6  =  *((__global int *) ul_5);
  i_7  =  get_global_id(0);
  b_8  =  i_7 < i_6;
  if(b_8)
  {
    // BLOCK 1
    ul_9  =  ul_4 + 20L;
    i_10  =  *((__global int *) ul_9);
    i_11  =  get_global_id(1);
    b_12  =  i_11 < i_10;
    if(b_12)
    {
      // BLOCK 2
      ul_13  =  ul_4 + 24L;
      i_14  =  *((__global int *) ul_13);
      i_15  =  get_global_id(2);
      b_16  =  i_15 < i_14;
      if(b_16)
      {
        // BLOCK 3
        ul_17  =  ul_4 + 28L;
        i_18  =  *((__global int *) ul_17);
        ul_19  =  ul_4 + 32L;
        i_20  =  *((__global int *) ul_19);
        ul_21  =  ul_4 + 36L;
        i_22  =  *((__global int *) ul_21);
        ul_23  =  ul_4 + 44L;
        i_24  =  *((__global int *) ul_23);
        ul_25  =  ul_4 + 52L;
        i_26  =  *((__global int *) ul_25);
        ul_27  =  ul_4 + 40L;
        i_28  =  *((__global int *) ul_27);
        ul_29  =  ul_4 + 48L;
        i_30  =  *((__global int *) ul_29);
        ul_31  =  ul_4 + 56L;
        i_32  =  *((__global int *) ul_31);
        ul_33  =  ul_2 + 16L;
        f_34  =  *((__global float *) ul_33);
        ul_35  =  ul_2 + 20L;
        f_36  =  *((__global float *) ul_35);
        i_37  =  i_18 * i_7;
        i_38  =  i_37 * i_26;
        i_39  =  i_38 + i_32;
        i_40  =  i_24 * i_37;
        i_41  =  i_40 + i_30;
        i_42  =  i_22 * i_37;
        i_43  =  i_42 + i_28;
        // BLOCK 4 MERGES [3 104 ]
        i_44  =  i_43;
        i_45  =  i_41;
        i_46  =  i_39;
        i_47  =  0;
        for(;i_47 < i_18;)
        {
          // BLOCK 5
          // BLOCK 6 MERGES [5 103 ]
          i_48  =  0;
          for(;i_48 < i_20;)
          {
            // BLOCK 7
            i_49  =  i_44 + i_48;
            i_50  =  i_49 << 4;
            l_51  =  (long) i_50;
            l_52  =  l_51 << 2;
            l_53  =  l_52 + 16L;
            ul_54  =  ul_0 + l_53;
            v16f_55  =  vload16(0, (__global float *) ul_54);
            i_56  =  i_45 + i_48;
            i_57  =  i_56 << 4;
            l_58  =  (long) i_57;
            l_59  =  l_58 << 2;
            l_60  =  l_59 + 16L;
            ul_61  =  ul_1 + l_60;
            v16f_62  =  vload16(0, (__global float *) ul_61);
            v16f_63  =  v16f_55 + v16f_62;
            i_64  =  isless(v16f_63.s0, f_34);
            if(i_64 == 1)
            {
              // BLOCK 8
              f_65  =  f_34;
            }  // B7
            else
            {
              // BLOCK 9
              f_65  =  v16f_63.s0;
            }  // B7
            // BLOCK 10 MERGES [8 9 ]
            i_66  =  isless(f_36, f_65);
            if(i_66 == 1)
            {
              // BLOCK 11
              f_67  =  f_36;
            }  // B10
            else
            {
              // BLOCK 12
              f_67  =  f_65;
            }  // B10
            // BLOCK 13 MERGES [11 12 ]
            i_68  =  isless(v16f_63.s1, f_34);
            if(i_68 == 1)
            {
              // BLOCK 14
              f_69  =  f_34;
            }  // B13
            else
            {
              // BLOCK 15
              f_69  =  v16f_63.s1;
            }  // B13
            // BLOCK 16 MERGES [14 15 ]
            i_70  =  isless(f_36, f_69);
            if(i_70 == 1)
            {
              // BLOCK 17
              f_71  =  f_36;
            }  // B16
            else
            {
              // BLOCK 18
              f_71  =  f_69;
            }  // B16
            // BLOCK 19 MERGES [17 18 ]
            i_72  =  isless(v16f_63.s2, f_34);
            if(i_72 == 1)
            {
              // BLOCK 20
              f_73  =  f_34;
            }  // B19
            else
            {
              // BLOCK 21
              f_73  =  v16f_63.s2;
            }  // B19
            // BLOCK 22 MERGES [20 21 ]
            i_74  =  isless(f_36, f_73);
            if(i_74 == 1)
            {
              // BLOCK 23
              f_75  =  f_36;
            }  // B22
            else
            {
              // BLOCK 24
              f_75  =  f_73;
            }  // B22
            // BLOCK 25 MERGES [23 24 ]
            i_76  =  isless(v16f_63.s3, f_34);
            if(i_76 == 1)
            {
              // BLOCK 26
              f_77  =  f_34;
            }  // B25
            else
            {
              // BLOCK 27
              f_77  =  v16f_63.s3;
            }  // B25
            // BLOCK 28 MERGES [26 27 ]
            i_78  =  isless(f_36, f_77);
            if(i_78 == 1)
            {
              // BLOCK 29
              f_79  =  f_36;
            }  // B28
            else
            {
              // BLOCK 30
              f_79  =  f_77;
            }  // B28
            // BLOCK 31 MERGES [29 30 ]
            i_80  =  isless(v16f_63.s4, f_34);
            if(i_80 == 1)
            {
              // BLOCK 32
              f_81  =  f_34;
            }  // B31
            else
            {
              // BLOCK 33
              f_81  =  v16f_63.s4;
            }  // B31
            // BLOCK 34 MERGES [32 33 ]
            i_82  =  isless(f_36, f_81);
            if(i_82 == 1)
            {
              // BLOCK 35
              f_83  =  f_36;
            }  // B34
            else
            {
              // BLOCK 36
              f_83  =  f_81;
            }  // B34
            // BLOCK 37 MERGES [35 36 ]
            i_84  =  isless(v16f_63.s5, f_34);
            if(i_84 == 1)
            {
              // BLOCK 38
              f_85  =  f_34;
            }  // B37
            else
            {
              // BLOCK 39
              f_85  =  v16f_63.s5;
            }  // B37
            // BLOCK 40 MERGES [38 39 ]
            i_86  =  isless(f_36, f_85);
            if(i_86 == 1)
            {
              // BLOCK 41
              f_87  =  f_36;
            }  // B40
            else
            {
              // BLOCK 42
              f_87  =  f_85;
            }  // B40
            // BLOCK 43 MERGES [41 42 ]
            i_88  =  isless(v16f_63.s6, f_34);
            if(i_88 == 1)
            {
              // BLOCK 44
              f_89  =  f_34;
            }  // B43
            else
            {
              // BLOCK 45
              f_89  =  v16f_63.s6;
            }  // B43
            // BLOCK 46 MERGES [44 45 ]
            i_90  =  isless(f_36, f_89);
            if(i_90 == 1)
            {
              // BLOCK 47
              f_91  =  f_36;
            }  // B46
            else
            {
              // BLOCK 48
              f_91  =  f_89;
            }  // B46
            // BLOCK 49 MERGES [47 48 ]
            i_92  =  isless(v16f_63.s7, f_34);
            if(i_92 == 1)
            {
              // BLOCK 50
              f_93  =  f_34;
            }  // B49
            else
            {
              // BLOCK 51
              f_93  =  v16f_63.s7;
            }  // B49
            // BLOCK 52 MERGES [50 51 ]
            i_94  =  isless(f_36, f_93);
            if(i_94 == 1)
            {
              // BLOCK 53
              f_95  =  f_36;
            }  // B52
            else
            {
              // BLOCK 54
              f_95  =  f_93;
            }  // B52
            // BLOCK 55 MERGES [53 54 ]
            i_96  =  isless(v16f_63.s8, f_34);
            if(i_96 == 1)
            {
              // BLOCK 56
              f_97  =  f_34;
            }  // B55
            else
            {
              // BLOCK 57
              f_97  =  v16f_63.s8;
            }  // B55
            // BLOCK 58 MERGES [56 57 ]
            i_98  =  isless(f_36, f_97);
            if(i_98 == 1)
            {
              // BLOCK 59
              f_99  =  f_36;
            }  // B58
            else
            {
              // BLOCK 60
              f_99  =  f_97;
            }  // B58
            // BLOCK 61 MERGES [59 60 ]
            i_100  =  isless(v16f_63.s9, f_34);
            if(i_100 == 1)
            {
              // BLOCK 62
              f_101  =  f_34;
            }  // B61
            else
            {
              // BLOCK 63
              f_101  =  v16f_63.s9;
            }  // B61
            // BLOCK 64 MERGES [62 63 ]
            i_102  =  isless(f_36, f_101);
            if(i_102 == 1)
            {
              // BLOCK 65
              f_103  =  f_36;
            }  // B64
            else
            {
              // BLOCK 66
              f_103  =  f_101;
            }  // B64
            // BLOCK 67 MERGES [65 66 ]
            i_104  =  isless(v16f_63.sA, f_34);
            if(i_104 == 1)
            {
              // BLOCK 68
              f_105  =  f_34;
            }  // B67
            else
            {
              // BLOCK 69
              f_105  =  v16f_63.sA;
            }  // B67
            // BLOCK 70 MERGES [68 69 ]
            i_106  =  isless(f_36, f_105);
            if(i_106 == 1)
            {
              // BLOCK 71
              f_107  =  f_36;
            }  // B70
            else
            {
              // BLOCK 72
              f_107  =  f_105;
            }  // B70
            // BLOCK 73 MERGES [71 72 ]
            i_108  =  isless(v16f_63.sB, f_34);
            if(i_108 == 1)
            {
              // BLOCK 74
              f_109  =  f_34;
            }  // B73
            else
            {
              // BLOCK 75
              f_109  =  v16f_63.sB;
            }  // B73
            // BLOCK 76 MERGES [74 75 ]
            i_110  =  isless(f_36, f_109);
            if(i_110 == 1)
            {
              // BLOCK 77
              f_111  =  f_36;
            }  // B76
            else
            {
              // BLOCK 78
              f_111  =  f_109;
            }  // B76
            // BLOCK 79 MERGES [77 78 ]
            i_112  =  isless(v16f_63.sC, f_34);
            if(i_112 == 1)
            {
              // BLOCK 80
              f_113  =  f_34;
            }  // B79
            else
            {
              // BLOCK 81
              f_113  =  v16f_63.sC;
            }  // B79
            // BLOCK 82 MERGES [80 81 ]
            i_114  =  isless(f_36, f_113);
            if(i_114 == 1)
            {
              // BLOCK 83
              f_115  =  f_36;
            }  // B82
            else
            {
              // BLOCK 84
              f_115  =  f_113;
            }  // B82
            // BLOCK 85 MERGES [83 84 ]
            i_116  =  isless(v16f_63.sD, f_34);
            if(i_116 == 1)
            {
              // BLOCK 86
              f_117  =  f_34;
            }  // B85
            else
            {
              // BLOCK 87
              f_117  =  v16f_63.sD;
            }  // B85
            // BLOCK 88 MERGES [86 87 ]
            i_118  =  isless(f_36, f_117);
            if(i_118 == 1)
            {
              // BLOCK 89
              f_119  =  f_36;
            }  // B88
            else
            {
              // BLOCK 90
              f_119  =  f_117;
            }  // B88
            // BLOCK 91 MERGES [89 90 ]
            i_120  =  isless(v16f_63.sE, f_34);
            if(i_120 == 1)
            {
              // BLOCK 92
              f_121  =  f_34;
            }  // B91
            else
            {
              // BLOCK 93
              f_121  =  v16f_63.sE;
            }  // B91
            // BLOCK 94 MERGES [92 93 ]
            i_122  =  isless(f_36, f_121);
            if(i_122 == 1)
            {
              // BLOCK 95
              f_123  =  f_36;
            }  // B94
            else
            {
              // BLOCK 96
              f_123  =  f_121;
            }  // B94
            // BLOCK 97 MERGES [95 96 ]
            i_124  =  isless(v16f_63.sF, f_34);
            if(i_124 == 1)
            {
              // BLOCK 98
              f_125  =  f_34;
            }  // B97
            else
            {
              // BLOCK 99
              f_125  =  v16f_63.sF;
            }  // B97
            // BLOCK 100 MERGES [98 99 ]
            i_126  =  isless(f_36, f_125);
            if(i_126 == 1)
            {
              // BLOCK 101
              f_127  =  f_36;
            }  // B100
            else
            {
              // BLOCK 102
              f_127  =  f_125;
            }  // B100
            // BLOCK 103 MERGES [101 102 ]
            i_128  =  i_46 + i_48;
            i_129  =  i_128 << 4;
            l_130  =  (long) i_129;
            l_131  =  l_130 << 2;
            l_132  =  l_131 + 16L;
            ul_133  =  ul_3 + l_132;
            f_135  =  f_67;
            f_136  =  f_71;
            f_137  =  f_75;
            f_138  =  f_79;
            f_139  =  f_83;
            f_140  =  f_87;
            f_141  =  f_91;
            f_142  =  f_95;
            f_143  =  f_99;
            f_144  =  f_103;
            f_145  =  f_107;
            f_146  =  f_111;
            f_147  =  f_115;
            f_148  =  f_119;
            f_149  =  f_123;
            f_150  =  f_127;
            v16f_134  =  (float16)(f_135, f_136, f_137, f_138, f_139, f_140, f_141, f_142, f_143, f_144, f_145, f_146, f_147, f_148, f_149, f_150);
            vstore16(v16f_134, 0, (__global float *) ul_133);
            i_151  =  i_48 + 1;
            i_48  =  i_151;
          }  // B6
          // BLOCK 104
          i_152  =  i_47 + 1;
          i_153  =  i_46 + i_26;
          i_154  =  i_45 + i_24;
          i_155  =  i_44 + i_22;
          i_44  =  i_155;
          i_45  =  i_154;
          i_46  =  i_153;
          i_47  =  i_152;
        }  // B4
        // BLOCK 105
      }  // B2
      else
      {
        // BLOCK 106
        return;
      }  // B2
    }  // B1
    else
    {
      // BLOCK 107
      return;
    }  // B1
  }  // B0
  else
  {
    // BLOCK 108
  }  // B0
  // BLOCK 109 MERGES [108 107 106 105 ]
  return;
}  //  kernel
